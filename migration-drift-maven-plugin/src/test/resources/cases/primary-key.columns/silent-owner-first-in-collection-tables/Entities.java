import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import java.util.Map;
import java.util.Set;

enum Day { MON, TUE, WED }

@Entity
class Shop {
    @Id
    Long id;

    @ElementCollection
    @CollectionTable(name = "open_day", joinColumns = @JoinColumn(name = "shop_id"))
    @Column(name = "day", nullable = false)
    Set<Day> openDays;

    @ElementCollection
    @CollectionTable(name = "shop_name", joinColumns = @JoinColumn(name = "shop_id"))
    @MapKeyColumn(name = "language", length = 5)
    @Column(name = "name")
    Map<String, String> names;

    @ManyToMany
    @JoinTable(name = "shop_article", joinColumns = @JoinColumn(name = "shop_id"), inverseJoinColumns = @JoinColumn(name = "article_id"))
    Set<Article> articles;
}

@Entity
class Article {
    @Id
    Long id;
}
