package shapes.quotednames;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "\"Order\"")
class QuotedOrder {
    @Id
    @Column(name = "\"Number\"")
    Long number;

    @Column(name = "\"Group\"", unique = true)
    String group;

    @Column(name = "\"two words\"")
    String twoWords;

    @ManyToOne
    @JoinColumn(name = "\"Parent\"")
    QuotedOrder parent;
}
