package shapes.bidirectional;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.List;

@Entity
class Department {
    @Id
    Long id;

    @OneToMany(mappedBy = "department", cascade = CascadeType.ALL, orphanRemoval = true)
    List<Worker> workers;
}

@Entity
class Worker {
    @Id
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Department department;
}
