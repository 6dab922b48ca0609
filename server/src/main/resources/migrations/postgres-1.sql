-- The ledger on PostgreSQL, first version. Rows of journal are never changed or deleted.
CREATE TABLE journal (
    position bigint PRIMARY KEY,
    id bytea NOT NULL UNIQUE CHECK (length(id) = 16),
    commitment bytea NOT NULL CHECK (length(commitment) = 32)
);

-- What can be forgotten: an Erase deletes the row. Bodies are random or short: compressing them is work for nothing.
CREATE TABLE body (
    position bigint PRIMARY KEY REFERENCES journal (position),
    salt bytea NOT NULL CHECK (length(salt) = 32),
    sealing integer NOT NULL,
    bytes bytea NOT NULL
);
ALTER TABLE body ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Which source the Cite at a position describes; goes with its body.
CREATE TABLE cited (
    position bigint PRIMARY KEY REFERENCES journal (position),
    source bytea NOT NULL UNIQUE CHECK (length(source) = 16)
);

-- Size and RFC 6962 root after each commit.
CREATE TABLE head (
    size bigint PRIMARY KEY,
    root bytea NOT NULL CHECK (length(root) = 32)
);

-- One row, locked by whoever appends: so positions have no gaps, and one node writes at a time.
CREATE TABLE frontier (
    one integer PRIMARY KEY CHECK (one = 1),
    size bigint NOT NULL,
    peaks bytea NOT NULL
);
INSERT INTO frontier VALUES (1, 0, ''::bytea);

-- Keys that still have to be destroyed.
CREATE TABLE unkey (id bytea PRIMARY KEY);

-- Who may publish, until when by this server's clock. The token grows with every holder.
CREATE TABLE lease (
    name text PRIMARY KEY,
    token bigint NOT NULL,
    holder text NOT NULL,
    until timestamptz NOT NULL
);

-- Every checkpoint of the public log that was signed, and under which token.
CREATE TABLE signed_checkpoint (
    size bigint PRIMARY KEY,
    root bytea NOT NULL CHECK (length(root) = 32),
    token bigint NOT NULL
);
