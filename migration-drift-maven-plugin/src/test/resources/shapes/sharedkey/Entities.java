package shapes.sharedkey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;

@Entity
class Article {
    @Id
    Long id;

    @OneToOne
    @PrimaryKeyJoinColumn
    ArticleText text;
}

@Entity
class ArticleText {
    @Id
    Long id;

    @Column(columnDefinition = "text")
    String text;
}
