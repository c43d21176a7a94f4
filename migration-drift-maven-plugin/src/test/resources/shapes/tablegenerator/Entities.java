package shapes.tablegenerator;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;

@Entity
class Bill {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "bills")
    @TableGenerator(
            name = "bills",
            table = "numbers",
            pkColumnName = "name",
            valueColumnName = "last",
            pkColumnValue = "bill",
            allocationSize = 10)
    Long id;
}
