package shapes.orderedmanytomany;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;
import java.util.List;

@Entity
class Playlist {
    @Id
    Long id;

    @ManyToMany
    @OrderColumn
    List<Song> songs;
}

@Entity
class Song {
    @Id
    Long id;
}
