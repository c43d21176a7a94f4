import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitForeignKeyNameSource;
import org.hibernate.boot.model.naming.ImplicitIndexNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.hibernate.boot.model.naming.ImplicitUniqueKeyNameSource;

@Entity
class Author {
    @Id
    Long id;
}

@Entity
@Table(
        indexes = {@Index(columnList = "title"), @Index(name = "idx_book_year", columnList = "year")},
        uniqueConstraints = @UniqueConstraint(columnNames = {"isbn", "edition"}))
class Book {
    @Id
    Long id;

    String title;

    Integer year;

    String isbn;

    Integer edition;

    @ManyToOne
    Author author;
}

class Naming {
    public static class House extends ImplicitNamingStrategyJpaCompliantImpl {
        public House() {}

        @Override
        public Identifier determineForeignKeyName(ImplicitForeignKeyNameSource source) {
            return Identifier.toIdentifier("house_fk_" + source.getTableName().getText());
        }

        @Override
        public Identifier determineUniqueKeyName(ImplicitUniqueKeyNameSource source) {
            return Identifier.toIdentifier("house_uk_" + source.getTableName().getText());
        }

        @Override
        public Identifier determineIndexName(ImplicitIndexNameSource source) {
            Identifier stated = source.getUserProvidedIdentifier();
            return stated != null ? stated : Identifier.toIdentifier("house_ix_" + source.getTableName().getText());
        }
    }
}
