import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

@Entity
class Counter {
    @Id
    Long id;

    @Column(name = "hits")
    long count;
}

@Entity
@Table(name = "counter")
class CounterName {
    @Id
    Long id;

    String name;
}

@Entity
class Gauge {
    @Id
    Long id;

    @Column(name = "level")
    int value;
}

@Entity
@DiscriminatorColumn(name = "kind")
class Vehicle {
    @Id
    Long id;
}

@Entity
class Truck extends Vehicle {
    int axles;
}

@Embeddable
class Address {
    @NonNull
    String city;
}
