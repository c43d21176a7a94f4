package shapes.binaries;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.sql.Blob;
import java.sql.Clob;

@Entity
class Attachment {
    @Id
    Long id;

    byte[] digest;

    @Column(length = 100_000)
    byte[] preview;

    @Lob
    byte[] content;

    @Lob
    String text;

    Blob blob;

    Clob clob;
}
