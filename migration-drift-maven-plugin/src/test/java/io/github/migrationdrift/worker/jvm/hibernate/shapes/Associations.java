package io.github.migrationdrift.worker.jvm.hibernate.shapes;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** References between entities. */
public final class Associations {
    @Entity
    public static class Author {
        @Id
        Long id;

        @OneToMany(mappedBy = "author", cascade = CascadeType.ALL)
        List<Book> books = new ArrayList<>();
    }

    @Entity
    public static class Book {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        Author author;

        @ManyToOne
        @JoinColumn(name = "editor_id", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        Author editor;

        @ManyToOne
        @JoinColumn(name = "series", foreignKey = @ForeignKey(name = "fk_series"))
        @OnDelete(action = OnDeleteAction.CASCADE)
        Author series;

        @OneToOne
        Author illustrator;
    }

    @Entity
    public static class Shelf {
        @Id
        Long id;

        @OneToMany
        List<Item> items = new ArrayList<>();

        @OneToMany
        @JoinColumn(name = "shelf_id", nullable = false)
        Set<Item> owned = new HashSet<>();

        @OneToMany
        @JoinColumn(name = "keyed_shelf_id")
        @MapKey(name = "code")
        Map<String, Item> keyed = new HashMap<>();
    }

    @Entity
    public static class Item {
        @Id
        Long id;

        String code;
    }

    @Entity
    public static class Student {
        @Id
        Long id;

        @ManyToMany
        List<Course> courses = new ArrayList<>();

        @ManyToMany
        @JoinTable(
                name = "favourite",
                joinColumns = @JoinColumn(name = "student_id"),
                inverseJoinColumns = @JoinColumn(name = "course_id"))
        Set<Course> favourites = new HashSet<>();
    }

    @Entity
    public static class Course {
        @Id
        Long id;

        @ManyToMany(mappedBy = "courses")
        Set<Student> students = new HashSet<>();
    }

    private Associations() {}
}
