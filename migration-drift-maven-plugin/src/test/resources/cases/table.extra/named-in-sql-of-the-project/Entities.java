import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Book {
    @Id
    Long id;
}

class Heartbeats {
    String latest(String node) {
        return "select max(seen) from heartbeat where node = '" + node + "'";
    }

    @Sql("update OUTBOX_LOCK set held = true")
    void lock() {}

    String join() {
        return "from book b " + System.lineSeparator() + "left join public.\"book_Search\" s on s.id = b.id";
    }
}

@interface Sql {
    String value();
}

class Inserts {
    Inserts withTableName(String name) {
        return this;
    }
}

class Visits {
    Inserts inserts() {
        return new Inserts().withTableName("visit");
    }
}
