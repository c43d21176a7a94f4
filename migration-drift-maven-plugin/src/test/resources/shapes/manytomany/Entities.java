package shapes.manytomany;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.List;
import java.util.Set;

@Entity
class Movie {
    @Id
    Long id;

    @ManyToMany
    Set<Actor> cast;

    @ManyToMany
    @JoinTable(
            name = "movie_director",
            joinColumns = @JoinColumn(name = "movie"),
            inverseJoinColumns = @JoinColumn(name = "director"))
    List<Actor> directors;
}

@Entity
class Actor {
    @Id
    Long id;

    @ManyToMany(mappedBy = "cast")
    Set<Movie> movies;
}
