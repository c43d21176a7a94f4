package io.github.migrationdrift.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "loan")
class Loan {
    @Id
    Long id;

    @ManyToOne(optional = false)
    Book book;

    LocalDate due;
}
