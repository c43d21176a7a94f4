package shapes.uniques;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

@Entity
@Table(
        uniqueConstraints = {
            @UniqueConstraint(columnNames = {"tenant", "name"}),
            @UniqueConstraint(name = "one_number", columnNames = "number")
        })
class Member {
    @Id
    Long id;

    @Column(unique = true)
    String email;

    Integer tenant;

    @Column(nullable = false)
    String name;

    Integer number;

    String remark;
}
