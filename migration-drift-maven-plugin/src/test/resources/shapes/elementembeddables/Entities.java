package shapes.elementembeddables;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

@Entity
class Cart {
    @Id
    Long id;

    @ElementCollection
    @OrderColumn
    List<CartLine> lines;

    @ElementCollection
    Set<Voucher> vouchers;
}

@Embeddable
class CartLine {
    @Column(nullable = false)
    String article;

    int quantity;
}

@Embeddable
class Voucher {
    @Column(nullable = false)
    String code;

    @Column(nullable = false)
    LocalDate until;
}
