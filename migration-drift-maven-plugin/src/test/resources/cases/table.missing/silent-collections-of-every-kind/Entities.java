import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Embeddable
class Part {
    @Column(name = "part_name", nullable = false)
    String name;
    @Column(name = "part_size")
    Integer size;
}

@Entity
class Machine {
    @Id
    Long id;

    @ElementCollection List<String> names;
    @ElementCollection @OrderColumn(name = "pos") List<Part> parts;
    @ElementCollection Map<Integer, Part> numbered;
    @OneToMany @JoinTable(name = "crew") List<Worker> workers;
    @OneToMany @JoinColumn(name = "machine_id") Set<Repair> repairs;
    @ManyToMany @MapKeyColumn(name = "role", length = 10) Map<String, Worker> byRole;
    @ManyToMany @MapKeyJoinColumn(name = "worker_id") Map<Worker, Repair> repairsBy;
}

@Entity
class Worker {
    @Id
    Long id;
}

@Entity
class Repair {
    @Id
    Long id;
}
