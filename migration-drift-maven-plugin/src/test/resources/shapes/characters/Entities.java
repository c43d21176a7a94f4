package shapes.characters;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Label {
    @Id
    Long id;

    String text;

    @Column(length = 40, nullable = false)
    String shortText;

    @Column(columnDefinition = "text")
    String longText;

    @Column(columnDefinition = "char(3)")
    String currency;

    Character letter;

    char[] letters;
}
