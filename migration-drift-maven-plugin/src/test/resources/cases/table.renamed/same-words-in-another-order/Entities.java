import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "code_program_eligibility")
class ProgramEligibility {
    @Id
    String code;

    String label;
}

@Entity
@Table(name = "code_program_status")
class ProgramStatus {
    @Id
    String code;

    String label;
}
