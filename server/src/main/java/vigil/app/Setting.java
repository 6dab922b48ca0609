package vigil.app;

import static vigil.app.SettingForm.ADDRESS;
import static vigil.app.SettingForm.FOLDER;
import static vigil.app.SettingForm.HOST;
import static vigil.app.SettingForm.LIST;
import static vigil.app.SettingForm.NAME;
import static vigil.app.SettingForm.PORT;
import static vigil.app.SettingForm.SECRET;
import static vigil.app.SettingForm.TIME;
import static vigil.app.SettingForm.WORDS;
import static vigil.app.SettingForm.YES_OR_NO;

/// One thing that can be set in `vigil.properties`: its key, what it is without being set, and what it
/// does and costs. A new setting is one more constant here; `docs/settings.md` is made from this list.
public enum Setting {
    REGISTER_NAME(
            "name",
            NAME,
            "Vigil",
            "What the register calls itself at the head of every page.",
            "A change rewrites every page with the next edition."),
    LISTEN_ADDRESS(
            "address",
            HOST,
            "127.0.0.1",
            "The address the site and the desk listen on. The default is this machine only.",
            "Anything else shows the desk's door to the network: put a proxy with TLS in front."),
    LISTEN_PORT(
            "port",
            PORT,
            "8080",
            "The port the site and the desk listen on; 0 takes any that is free.",
            "Below 1024 the system wants an administrator."),
    PUBLIC_ADDRESS(
            "public.address",
            ADDRESS,
            "",
            "Where readers find the site, for example `https://vigil.example/`. Feeds, calendars, the sitemap and the"
                    + " codes on posters lead there.",
            "Without it they lead nowhere or only within a copy, and there is no sitemap."),
    PRINT_LANGUAGES(
            "print.languages",
            LIST,
            "",
            "The languages in which dossiers, posters, cards, letter sheets and labels are set as PDF, and pictures for"
                    + " shared links are drawn: `en, ru`.",
            "Some tenths of a second for each person and language whose file has changed, and about 150 KB."),
    DESK_ADDRESS(
            "desk.address",
            ADDRESS,
            "",
            "How browsers reach the desk through a proxy with TLS, for example `https://desk.example.org`. Sign-in cookies"
                    + " are then sent over TLS only, and passkeys are made for that name.",
            "Passkeys made under another name stop working."),
    PROXIES(
            "proxies",
            LIST,
            "",
            "The addresses of proxies in front of the desk, for example `127.0.0.1, ::1`. They are believed when they say"
                    + " (`X-Forwarded-For`) who called them, so that one who guesses passphrases is told from the others.",
            "Whoever else can call the desk from these addresses can pretend to be anybody. Without it all who come through"
                    + " a proxy are one for the limits on guessing."),
    PUBLISH_SECOND_PERSON(
            "publish.second-person",
            YES_OR_NO,
            "no",
            "Whether another account has to confirm each act of publication.",
            "Two people have to be there. Taking something back never waits."),
    PUBLISH_DAILY(
            "publish.daily",
            TIME,
            "",
            "The time of the day (UTC) at which what was released goes out, all of it in one edition, for example"
                    + " `18:00`. Then the hour tells nothing. What is urgent can still be published at once.",
            "Facts become public up to a day later. Taking something back never waits."),
    MIRRORS_PUSH(
            "mirrors.push",
            LIST,
            "",
            "Where `vigil serve`, or `vigil mirrors`, brings every new edition: folders, `rsync:DEST`, `s3:PREFIX` in the"
                    + " storage that is set.",
            "Each holds a whole edition, and everyone there can read it."),
    MIRRORS_WATCH(
            "mirrors.watch",
            LIST,
            "",
            "Addresses of mirrors that `vigil serve`, or `vigil mirrors`, looks at: is it our edition, whole and the"
                    + " newest?",
            "One small file of each every hour; all of each mirror once a day and once for each edition."),
    LOG_WITNESSES(
            "log.witnesses",
            LIST,
            "",
            "Who cosigns the public log (C2SP tlog-witness): for each witness its key and its address, as in"
                    + " `name+id+base64 https://witness.example/`. `vigil serve`, or `vigil witness`, asks them.",
            "Each learns the size and the root of the log, and when it grew; nothing else."),
    BACKUP_FOLDER(
            "backup.folder",
            FOLDER,
            "",
            "Where backups go if no place is named, and where `vigil doctor` looks for the last one.",
            "Must be another disk than the home's to be worth anything. Grows by what is new since the last backup."),
    DATABASE_URL(
            "database.url",
            WORDS,
            "",
            "A PostgreSQL for the ledger, accounts, drafts, imports and keys of bodies, for example"
                    + " `postgresql://db.example:5432/vigil`. Empty keeps them in the home. A second machine begins with a copy"
                    + " of `keys/` from the first.",
            "A server to run, back up and update; about four times the room. Wanted only where several machines"
                    + " work on one register."),
    DATABASE_USER("database.user", WORDS, "vigil", "Who we are to PostgreSQL.", "Nothing."),
    DATABASE_PASSWORD(
            "database.password",
            SECRET,
            "",
            "The password of that user. Empty where PostgreSQL knows us by other means (`peer`, a certificate).",
            "Whoever reads it reads and writes the ledger: the file must be readable by its owner alone."),
    STORAGE_BUCKET(
            "storage.bucket",
            WORDS,
            "",
            "A bucket of an S3-compatible storage where `vigil backup s3:NAME` puts backups, for example"
                    + " `vigil-backups`. What goes there is encrypted before it leaves this machine.",
            "A round trip for each exhibit that is new; the storage's owner sees how many there are, how large, and"
                    + " when they came."),
    STORAGE_ADDRESS(
            "storage.address",
            ADDRESS,
            "",
            "The address of the storage, for example `https://s3.example.org`.",
            "Over http anyone on the way learns how many exhibits there are and how large."),
    STORAGE_REGION("storage.region", WORDS, "us-east-1", "The region the storage asks for.", "Nothing."),
    STORAGE_KEY("storage.key", WORDS, "", "The access key of the storage.", "Nothing."),
    STORAGE_SECRET(
            "storage.secret",
            SECRET,
            "",
            "The secret of that access key.",
            "Whoever reads it can delete all exhibits: the file must be readable by its owner alone."),
    MODEL_ADDRESS(
            "model.address",
            ADDRESS,
            "",
            "A language model that reads every new source besides our own reader, at an OpenAI-compatible address, for"
                    + " example `http://127.0.0.1:8000/v1`. Empty: none, nothing is asked.",
            "The whole text of each new source is sent there, before anybody decided who may see it: run it yourself."
                    + " Up to a minute for each source."),
    MODEL_NAME("model.name", WORDS, "", "Which model is asked for at that address.", "Nothing."),
    MODEL_KEY(
            "model.key",
            SECRET,
            "",
            "The key that address wants, if it wants one.",
            "The file must be readable by its owner alone.");

    private final String key;
    private final SettingForm form;
    private final String standard;
    private final String does;
    private final String costs;

    Setting(String key, SettingForm form, String standard, String does, String costs) {
        this.key = key;
        this.form = form;
        this.standard = standard;
        this.does = does;
        this.costs = costs;
    }

    public String key() {
        return key;
    }

    SettingForm form() {
        return form;
    }

    /// What counts where nothing is set.
    String standard() {
        return standard;
    }

    String does() {
        return does;
    }

    String costs() {
        return costs;
    }
}
