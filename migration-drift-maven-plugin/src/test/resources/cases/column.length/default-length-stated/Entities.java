import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Book {
    @Id
    Long id;

    @Column(length = 255)
    String title;

    @Column(nullable = false)
    String subtitle;

    private String isbn;

    @Access(AccessType.PROPERTY)
    @Column(length = 255)
    public String getIsbn() {
        return isbn;
    }

    public void setIsbn(String isbn) {
        this.isbn = isbn;
    }
}
