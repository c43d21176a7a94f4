package io.github.migrationdrift.worker.jvm.hibernate.shapes;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collections of values. */
public final class ElementCollections {
    public enum Channel {
        MAIL,
        PHONE
    }

    @Embeddable
    public static class Phone {
        @Column(length = 20, nullable = false)
        String number;

        @Enumerated(EnumType.STRING)
        Channel channel;
    }

    @Entity
    public static class Contact {
        @Id
        Long id;

        @ElementCollection
        List<String> nicknames = new ArrayList<>();

        @ElementCollection
        @CollectionTable(name = "contact_tag", joinColumns = @JoinColumn(name = "owner"))
        @Column(name = "tag", length = 30, nullable = false)
        Set<String> tags = new HashSet<>();

        @ElementCollection
        @OrderColumn(name = "position")
        List<Phone> phones = new ArrayList<>();

        @ElementCollection
        @MapKeyColumn(name = "label", length = 12)
        Map<String, Integer> counters = new HashMap<>();

        @ElementCollection
        @MapKeyEnumerated(EnumType.STRING)
        @Enumerated(EnumType.STRING)
        Map<Channel, Channel> preferences = new HashMap<>();
    }

    private ElementCollections() {}
}
