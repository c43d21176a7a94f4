package io.github.migrationdrift.runtime;

import io.github.migrationdrift.drift.Operation;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** What an application may do with its entities: store them with all kinds of values, load, compare, delete them. */
final class Attempts {
    private static final int MANY = 120;

    private final SessionFactory sessions;
    private final SampleValues values;
    private final List<Attempt> usual = new ArrayList<>();
    private final List<Attempt> unusual = new ArrayList<>();

    Attempts(SessionFactory sessions, SampleValues values) {
        this.sessions = sessions;
        this.values = values;
    }

    List<Attempt> all() {
        types().forEach(this::add);
        usual.addAll(unusual);
        return usual;
    }

    /** Stores each value and loads it again. */
    List<Attempt> roundTrips() {
        for (EntityType<?> type : types()) {
            usual(type, "store and load", (session, progress) -> storeAndLoad(session, progress, type, Map.of()));
            Map<String, List<Object>> leaves = new LinkedHashMap<>();
            collect(type, "", leaves, new HashSet<>());
            leaves.forEach((path, special) -> special.stream()
                    .filter(value -> !Instances.isPlaceholder(value))
                    .forEach(value -> usual(
                            type,
                            "store and load with " + path + " = " + value,
                            (session, progress) -> storeAndLoad(session, progress, type, chosen(path, value)))));
        }
        return usual;
    }

    /** Stores two rows, lets others do something to them, and loads them. */
    List<Attempt> among(Others others) {
        for (EntityType<?> type : types()) {
            usual(type, others.sql(), (session, progress) -> among(session, progress, type, Map.of(), others));
            unusual(type, others.sql() + " among bare rows", (session, progress) -> {
                Map<String, List<Object>> leaves = new LinkedHashMap<>();
                Set<String> identifier = new HashSet<>();
                collect(type, "", leaves, identifier);
                Map<String, Object> bare = new HashMap<>();
                leaves.keySet().stream()
                        .filter(path -> !identifier.contains(path))
                        .forEach(path -> bare.put(path, null));
                among(session, progress, type, bare, others);
            });
        }
        usual.addAll(unusual);
        return usual;
    }

    private void among(
            Session session, Progress progress, EntityType<?> type, Map<String, Object> chosen, Others others)
            throws ReflectiveOperationException {
        insert(session, type, 0, chosen);
        // Far enough from the first for targets of associations with numbers of their own.
        insert(session, type, 7, chosen);
        session.clear();
        others.act(session);
        progress.now(Operation.LOAD);
        for (Object found : rows(session, type)) {
            initialize(found, type);
            progress.sees(Kept.of(type, found));
        }
    }

    /** Stores more rows than Hibernate takes numbers for at once. */
    List<Attempt> many(Others before) {
        for (EntityType<?> type : types()) {
            usual(type, before.sql() + ", then insert many", (session, progress) -> {
                insert(session, type, 0, Map.of());
                before.act(session);
                for (int number = 1; number < MANY; number++) {
                    session.clear();
                    insert(session, type, number, Map.of());
                }
            });
        }
        return usual;
    }

    private List<EntityType<?>> types() {
        return sessions.getMetamodel().getEntities().stream()
                .filter(type -> type.getJavaType() != null && type.getJavaType() != Map.class)
                .filter(type -> !Modifier.isAbstract(type.getJavaType().getModifiers()))
                .toList();
    }

    private void storeAndLoad(Session session, Progress progress, EntityType<?> type, Map<String, Object> chosen)
            throws ReflectiveOperationException {
        Object stored = insert(session, type, 0, chosen);
        Object identifier =
                session.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(stored);
        progress.sees(Kept.of(type, stored));
        session.clear();
        progress.now(Operation.LOAD);
        Object loaded = session.find(type.getJavaType(), identifier);
        if (loaded == null) {
            throw new IllegalStateException("not found again");
        }
        initialize(loaded, type);
        progress.sees(Kept.of(type, loaded));
    }

    private void add(EntityType<?> type) {
        Map<String, List<Object>> leaves = new LinkedHashMap<>();
        Set<String> identifier = new HashSet<>();
        collect(type, "", leaves, identifier);
        usual(type, "load from an empty table", (session, progress) -> {
            progress.now(Operation.LOAD);
            session.createSelectionQuery("from " + type.getName(), Object.class).list();
        });
        usual(type, "find", (session, progress) -> {
            progress.now(Operation.LOAD);
            Object key = values.ordinary(type.getIdType().getJavaType(), 0);
            if (key != null) {
                session.find(type.getJavaType(), key);
            }
        });
        usual(type, "insert", (session, progress) -> insert(session, type, 0, Map.of()));
        usual(type, "insert, then load", (session, progress) -> {
            insert(session, type, 0, Map.of());
            session.clear();
            progress.now(Operation.LOAD);
            load(session, type);
        });
        usual(type, "insert without elements, then load", (session, progress) -> {
            insert(session, type, 0, withoutElements(type));
            session.clear();
            progress.now(Operation.LOAD);
            load(session, type);
        });
        usual(type, "insert two", (session, progress) -> {
            insert(session, type, 0, Map.of());
            insert(session, type, 1, Map.of());
        });
        leaves.forEach((path, special) -> {
            for (Object value : special) {
                unusual(type, "insert with " + path + " = " + value, (session, progress) -> {
                    insert(session, type, 0, Map.of());
                    insert(session, type, 1, chosen(path, value));
                });
            }
            unusual(type, "insert two with the same " + path, (session, progress) -> {
                Map<String, Object> same = chosen(path, valueOf(insert(session, type, 0, Map.of()), path));
                insert(session, type, 1, same);
            });
            unusual(type, "insert two without " + path, (session, progress) -> {
                insert(session, type, 0, chosen(path, null));
                insert(session, type, 1, chosen(path, null));
            });
            unusual(type, "insert two that differ only in " + path, (session, progress) -> {
                Map<String, Object> same = allOf(insert(session, type, 0, Map.of()), leaves.keySet());
                same.remove(path);
                if (!identifier.contains(path)) {
                    same.keySet().removeAll(identifier);
                }
                insert(session, type, 1, same);
            });
            unusual(type, "compare " + path, (session, progress) -> {
                Object value = valueOf(new Instances(session, values).entity(type, 0, Map.of()), path);
                progress.now(Operation.LOAD);
                compare(session, type, path, value != null && isEntity(value) ? reference(session, value) : value);
            });
            unusual(type, "delete what " + path + " points to", (session, progress) -> {
                Object owner = insert(session, type, 0, Map.of());
                Object target = valueOf(owner, path);
                session.clear();
                progress.now(Operation.DELETE);
                if (target != null && isEntity(target)) {
                    session.remove(session.find(
                            target.getClass(),
                            session.getEntityManagerFactory()
                                    .getPersistenceUnitUtil()
                                    .getIdentifier(target)));
                    session.flush();
                }
            });
        });
        for (String path : embedded(type, "")) {
            unusual(
                    type,
                    "insert without the embedded " + path,
                    (session, progress) -> insert(session, type, 0, chosen(path, null)));
        }
        pairs(type, leaves);
        unusual(type, "insert two that are the same", (session, progress) -> {
            Map<String, Object> same = allOf(insert(session, type, 0, Map.of()), leaves.keySet());
            same.keySet().removeAll(identifier);
            insert(session, type, 1, same);
        });
    }

    private static List<String> embedded(ManagedType<?> type, String prefix) {
        List<String> paths = new ArrayList<>();
        for (Attribute<?, ?> attribute : type.getAttributes()) {
            if (attribute instanceof SingularAttribute<?, ?> singular
                    && singular.getType() instanceof EmbeddableType<?> embeddable
                    && !isIdentifier(attribute)) {
                String path = prefix + attribute.getName();
                paths.add(path);
                paths.addAll(embedded(embeddable, path + "."));
            }
        }
        return paths;
    }

    /** Values of two attributes that may only go together in some ways. */
    private void pairs(EntityType<?> type, Map<String, List<Object>> leaves) {
        leaves.forEach((first, firstValues) -> leaves.forEach((second, secondValues) -> {
            boolean small = firstValues.size() < 6 && secondValues.size() < 6;
            if (small && first.compareTo(second) < 0) {
                firstValues.forEach(one -> secondValues.forEach(other -> unusual(
                        type,
                        "insert with " + first + " = " + one + " and " + second + " = " + other,
                        (session, at) -> {
                            Map<String, Object> both = chosen(first, one);
                            both.put(second, other);
                            insert(session, type, 0, both);
                        })));
            }
        }));
    }

    private static Map<String, Object> withoutElements(EntityType<?> type) {
        Map<String, Object> chosen = new HashMap<>();
        type.getAttributes().stream()
                .filter(Attribute::isCollection)
                .forEach(attribute -> chosen.put(attribute.getName(), null));
        return chosen;
    }

    private boolean isEntity(Object value) {
        return sessions.getMetamodel().getEntities().stream().anyMatch(type -> type.getJavaType() == value.getClass());
    }

    private void usual(EntityType<?> type, String words, Attempt.Work work) {
        usual.add(new Attempt(type.getJavaType().getSimpleName(), words, work));
    }

    private void unusual(EntityType<?> type, String words, Attempt.Work work) {
        unusual.add(new Attempt(type.getJavaType().getSimpleName(), words, work));
    }

    private void collect(ManagedType<?> type, String prefix, Map<String, List<Object>> leaves, Set<String> identifier) {
        for (Attribute<?, ?> attribute : type.getAttributes()) {
            if (Instances.isLeftToHibernate(attribute)) {
                continue;
            }
            String path = prefix + attribute.getName();
            if (isIdentifier(attribute)) {
                identifier.add(path);
            }
            Type<?> value = attribute instanceof PluralAttribute<?, ?, ?> plural
                    ? plural.getElementType()
                    : ((SingularAttribute<?, ?>) attribute).getType();
            if (value instanceof EmbeddableType<?> embeddable && !attribute.isCollection()) {
                Set<String> before = Set.copyOf(leaves.keySet());
                collect(embeddable, path + ".", leaves, identifier);
                if (isIdentifier(attribute)) {
                    leaves.keySet().stream()
                            .filter(leaf -> !before.contains(leaf))
                            .forEach(identifier::add);
                }
            } else if (attribute.isCollection()) {
                List<Object> special = new ArrayList<>();
                special.add(Instances.TWICE);
                if (!(value instanceof ManagedType<?>)) {
                    special.addAll(values.special(value.getJavaType()));
                }
                leaves.put(path, special);
                if (value instanceof EmbeddableType<?> element) {
                    collect(element, path + ".", leaves, identifier);
                }
                if (attribute instanceof MapAttribute<?, ?, ?> map) {
                    leaves.put(path + Instances.KEY, values.special(map.getKeyJavaType()));
                }
            } else if (value instanceof EntityType<?>) {
                List<Object> special = new ArrayList<>();
                special.add(null);
                special.add(Instances.DANGLING);
                special.add(Instances.FAR);
                leaves.put(path, special);
            } else {
                leaves.put(path, values.special(value.getJavaType()));
            }
        }
    }

    private static boolean isIdentifier(Attribute<?, ?> attribute) {
        return attribute instanceof SingularAttribute<?, ?> singular && singular.isId();
    }

    private Object insert(Session session, EntityType<?> type, int number, Map<String, Object> chosen)
            throws ReflectiveOperationException {
        Object instance = new Instances(session, values).entity(type, number, chosen);
        session.persist(instance);
        session.flush();
        return instance;
    }

    private void load(Session session, EntityType<?> type) throws ReflectiveOperationException {
        for (Object found : rows(session, type)) {
            initialize(found, type);
        }
    }

    private static List<Object> rows(Session session, EntityType<?> type) {
        return session.createSelectionQuery("from " + type.getName(), Object.class)
                .list();
    }

    private static void initialize(Object found, EntityType<?> type) throws ReflectiveOperationException {
        for (Attribute<?, ?> attribute : type.getAttributes()) {
            if (!Instances.isLeftToHibernate(attribute)) {
                Hibernate.initialize(
                        Instances.field(found.getClass(), attribute.getName()).get(found));
            }
        }
    }

    private void compare(Session session, EntityType<?> type, String path, Object value) {
        if (value == null || value instanceof java.util.Collection || value instanceof Map) {
            return;
        }
        session.createSelectionQuery("from " + type.getName() + " e where e." + path + " = :value", Object.class)
                .setParameter("value", value)
                .list();
        if (value instanceof Enum<?> constant) {
            session.createSelectionQuery(
                            "from " + type.getName() + " e where e." + path + " = "
                                    + constant.getDeclaringClass().getName() + "." + constant.name(),
                            Object.class)
                    .list();
        }
    }

    /** Nothing of it is stored, so that nothing but the comparison can fail. */
    private static Object reference(Session session, Object entity) {
        Object identifier =
                session.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(entity);
        session.clear();
        return session.getReference(entity.getClass(), identifier);
    }

    private static Map<String, Object> chosen(String path, Object value) {
        Map<String, Object> chosen = new HashMap<>();
        chosen.put(path, value);
        return chosen;
    }

    private static Map<String, Object> allOf(Object instance, Iterable<String> paths)
            throws ReflectiveOperationException {
        Map<String, Object> all = new HashMap<>();
        for (String path : paths) {
            if (path.endsWith(Instances.KEY)) {
                continue;
            }
            Object value = valueOf(instance, path);
            if (!(value instanceof java.util.Collection) && !(value instanceof Map)) {
                all.put(path, value);
            }
        }
        return all;
    }

    private static Object valueOf(Object instance, String path) throws ReflectiveOperationException {
        Object value = instance;
        for (String step : path.split("\\.", -1)) {
            value = value == null
                    ? null
                    : Instances.field(value.getClass(), step).get(value);
        }
        return value instanceof java.util.Collection<?> elements
                ? elements.stream().findFirst().orElse(null)
                : value;
    }
}
