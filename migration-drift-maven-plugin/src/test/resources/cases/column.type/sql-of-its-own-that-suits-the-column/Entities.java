import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.ColumnTransformer;

@Entity
class Book {
    @Id
    Long id;

    @ColumnTransformer(write = "?::jsonb")
    String data;

    @ColumnTransformer(read = "place::text", write = "?::ltree")
    String place;

    @ColumnTransformer(read = "pgp_sym_decrypt(secret, 'key')", write = "pgp_sym_encrypt(?, 'key')")
    String secret;

    @ColumnTransformer(write = "make_interval(secs => ?)", read = "extract(epoch from loan)::float8")
    Double loan;
}
