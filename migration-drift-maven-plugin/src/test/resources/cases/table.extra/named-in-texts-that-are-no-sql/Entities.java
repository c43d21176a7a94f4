import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity(name = "Draft")
@Table(name = "book_draft")
class BookDraft {
    @Id
    Long id;
}

class Texts {
    String message() {
        return "Cannot update heartbeat, removed it from heartbeat";
    }

    String query() {
        return "select d from Draft d where d.id > 1";
    }

    String column() {
        return "select note from book_draft where note is not null";
    }

    String elsewhere() {
        return "select * from archive.parcel";
    }

    String path() {
        return "select d from Draft d join d.parcel";
    }

    String name() {
        return "parcel";
    }
}
