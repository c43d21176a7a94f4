package shapes.longnames;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "a_table_whose_name_is_much_longer_than_the_sixty_three_bytes_that_fit")
class Verbose {
    @Id
    Long id;

    @Column(name = "a_column_whose_name_is_also_longer_than_the_sixty_three_bytes_that_fit", unique = true)
    String text;
}
