package vigil.intake.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
    @TempDir
    Path folder;

    private static List<String> refused(String name, byte[] bytes) {
        return Samples.codes(Document.of(name, bytes, Limits.USUAL));
    }

    private static byte[] latin1(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void fiftyMegabytesAreRefusedUnread() throws IOException {
        Path large = folder.resolve("large.txt");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(50_000_000);
        }
        var refused = assertInstanceOf(Document.Refused.class, Document.of(large, Limits.USUAL));
        assertEquals(
                "[large.txt: file-large [50000000, 20000000]]",
                refused.problems().toString());
    }

    @Test
    void aFileThatIsNotThereOrNotAFileIsNamed() throws IOException {
        assertEquals(List.of("file-missing"), Samples.codes(Document.of(folder.resolve("none.txt"), Limits.USUAL)));
        assertEquals(List.of("file-kind"), Samples.codes(Document.of(folder, Limits.USUAL)));
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        assertEquals(List.of("file-empty"), Samples.codes(Document.of(empty, Limits.USUAL)));
    }

    @Test
    void moreTextThanIsReadIsRefused() {
        byte[] book = "many words ".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("text-long"), refused("book.txt", book));
    }

    @Test
    void onlySpacesIsNoText() {
        assertEquals(List.of("file-no-text"), refused("blank.txt", latin1(" \n\t\r\n ")));
    }

    @ParameterizedTest
    @CsvSource({
        "scan.png, '\u0089PNG\r\n\u001a\n\0\0\0', file-picture",
        "photo.jpg, '\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF', file-picture",
        "setup.txt, 'MZ\u0090\0\u0003\0\0\0', file-program",
        "a.txt, '\u007fELF\u0002\u0001', file-program",
        "all.zip, 'PK\u0003\u0004\u0014\0\0\0\b\0 a.txt', file-archive",
        "sheet.xlsx, 'PK\u0003\u0004\u0014\0\0\0\b\0xl/workbook.xml', file-other-office",
        "old.doc, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', file-old-office",
        "locked.docx, '\u00d0\u00cf\u0011\u00e0 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e', file-encrypted",
        "letter.rtf, '{\\rtf1 Hello}', file-rtf",
        "voice.m4a, '\0\0\0\u0020ftypM4A ....', file-recording",
        "page.pdf, 'This page was not found', file-not-as-named"
    })
    void whatIsNotReadIsCalledByItsName(String name, String bytes, String code) {
        assertEquals(List.of(code), refused(name, latin1(bytes)));
    }

    @Test
    void aSentenceMayBeginLikeAProgram() {
        assertEquals("MZ and BZh are letters", Samples.text("a.txt", latin1("MZ and BZh are letters")));
    }

    @Test
    void namesThatPoseAsOthersAreMadePlain() {
        var refused = assertInstanceOf(
                Document.Refused.class, Document.of("../../etc/a\u202Etxt\u0000.\nexe", new byte[0], Limits.USUAL));
        assertEquals("atxt.exe", refused.problems().getFirst().where());
    }
}
