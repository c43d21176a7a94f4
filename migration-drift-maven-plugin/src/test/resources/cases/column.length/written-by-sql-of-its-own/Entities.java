import jakarta.persistence.*;
import org.hibernate.annotations.ColumnTransformer;

@Entity
class Book {
    @Id
    Long id;

    @Column(length = 200)
    @ColumnTransformer(write = "md5(?)")
    String digest;

    @Column(length = 20)
    @ColumnTransformer(write = "left(?, 5)")
    String code;

    @Column(length = 20)
    @ColumnTransformer(write = "upper(?)")
    String shelf;
}
