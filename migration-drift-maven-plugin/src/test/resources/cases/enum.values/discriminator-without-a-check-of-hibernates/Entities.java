import jakarta.persistence.*;

@Entity
@DiscriminatorColumn(name = "kind", columnDefinition = "varchar(31)")
class Payment {
    @Id
    Long id;
}

@Entity
@DiscriminatorValue("CARD")
class CardPayment extends Payment {}

@Entity
@DiscriminatorColumn(name = "kind", columnDefinition = "varchar(31)")
class Vehicle {
    @Id
    Long id;
}

@Entity
@DiscriminatorValue("CAR")
class Car extends Vehicle {}

@Entity
@DiscriminatorColumn(name = "kind", columnDefinition = "varchar(31)")
class Shape {
    @Id
    Long id;
}

@Entity
@DiscriminatorValue("CIRCLE")
class Circle extends Shape {}
