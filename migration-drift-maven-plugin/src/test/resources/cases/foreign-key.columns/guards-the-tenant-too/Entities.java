import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

@Entity
class Pipeline {
    @Id
    Long id;

    @Column(name = "tenant_id", nullable = false)
    Long tenant;
}

@Entity
class Deployment {
    @Id
    Long id;

    @Column(name = "tenant_id", nullable = false)
    Long tenant;

    @ManyToOne
    @JoinColumn(name = "pipeline_id")
    Pipeline pipeline;
}
