import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;

class StockItemId implements Serializable {
    Long shop;
    Integer article;
}

@Entity
@IdClass(StockItemId.class)
class StockItem {
    @Id
    Integer article;

    @Id
    Long shop;
}
