import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@Entity
class Customer {
    @Id
    Long id;

    @NonNull
    String name;

    List<@NonNull String> tags;

    String email;

    @NonNull
    @Embedded
    Address home;

    @Embedded
    @AttributeOverride(name = "city", column = @Column(name = "street"))
    Address other;
}

@NullMarked
@Entity
class Supplier {
    @Id
    Long id;

    String name;

    @Nullable
    String phone;
}

@Embeddable
class Address {
    @NonNull
    String city;
}
