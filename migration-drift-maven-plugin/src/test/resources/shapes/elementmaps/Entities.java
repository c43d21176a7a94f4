package shapes.elementmaps;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyColumn;
import java.math.BigDecimal;
import java.util.Map;

@Entity
class Product {
    @Id
    Long id;

    @ElementCollection
    Map<String, String> names;

    @ElementCollection
    @MapKeyColumn(name = "month")
    @Column(name = "price", nullable = false)
    Map<Integer, BigDecimal> prices;
}
