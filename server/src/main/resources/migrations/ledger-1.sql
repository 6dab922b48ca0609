-- The ledger, first and so far only version. Rows of journal are never changed or deleted.
-- No index on journal.id: random keys in a B-tree cost two thirds of the speed at half a million
-- entries; the one process that may write keeps them in memory (IdIndex) and checks that each occurs once.
CREATE TABLE journal (
    position INTEGER PRIMARY KEY,
    id BLOB NOT NULL CHECK (length(id) = 16),
    commitment BLOB NOT NULL CHECK (length(commitment) = 32)
) STRICT;

-- What can be forgotten: an Erase deletes the row. sealing: 0 = bytes are the canonical bytes in clear.
CREATE TABLE body (
    position INTEGER PRIMARY KEY REFERENCES journal (position),
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    sealing INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

-- Which source the Cite at a position describes; goes with its body.
CREATE TABLE cited (
    position INTEGER PRIMARY KEY REFERENCES journal (position),
    source BLOB NOT NULL CHECK (length(source) = 16)
) STRICT;

-- Size and RFC 6962 root after each commit.
CREATE TABLE head (
    size INTEGER PRIMARY KEY,
    root BLOB NOT NULL CHECK (length(root) = 32)
) STRICT;
