package shapes.views;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.View;

@Entity
class Trade {
    @Id
    Long id;

    int amount;
}

@Entity
@Immutable
@View(query = "select t.id as id, t.amount as amount from Trade t where t.amount > 100")
class LargeTrade {
    @Id
    Long id;

    int amount;
}
