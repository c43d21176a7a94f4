package shapes.secondarytables;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;

@Entity
@SecondaryTable(name = "patient_details", pkJoinColumns = @PrimaryKeyJoinColumn(name = "patient_id"))
class Patient {
    @Id
    Long id;

    String name;

    @Column(table = "patient_details", columnDefinition = "text")
    String history;

    @Column(table = "patient_details", nullable = false)
    Integer age;
}
