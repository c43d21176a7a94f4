import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.ColumnTransformer;

@Entity
class Book {
    @Id
    Long id;

    @ColumnTransformer(write = "lower(?)")
    String data;
}

@Entity
class Vault {
    @Id
    Long id;

    @Column(columnDefinition = "bytea")
    @ColumnTransformer(read = "encode(secret, 'hex')", write = "decode(?, 'hex')")
    String secret;
}
