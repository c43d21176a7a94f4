package shapes.tenants;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.TenantId;

@Entity
class Report {
    @Id
    Long id;

    @TenantId
    String tenant;

    String title;
}
