import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;

class StockItemId implements Serializable {
    Integer article;
    Long shop;
}

@Entity
@IdClass(StockItemId.class)
class StockItem {
    @Id
    Long shop;

    @Id
    Integer article;
}
