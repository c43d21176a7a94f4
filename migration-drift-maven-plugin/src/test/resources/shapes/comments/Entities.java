package shapes.comments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Comment;

@Entity
class Contract {
    @Id
    Long id;

    @Comment("what both sides signed")
    String title;

    @Comment("in cents")
    @Column(nullable = false)
    Long price;
}
