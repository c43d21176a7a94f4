import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a project with entities and migrations, and no drift between them. */
final class ProjectGenerator {
    private final int size;
    private final int migrations;

    /** With a migration for each entity. */
    ProjectGenerator(int size) {
        this(size, size);
    }

    /**
     * With fewer migrations, of which the last makes what the others do not, or with more, which change nothing in the
     * end.
     */
    ProjectGenerator(int size, int migrations) {
        this.size = size;
        this.migrations = migrations;
    }

    void write(Path directory, String pluginVersion) throws IOException {
        Path java = Files.createDirectories(directory.resolve("src/main/java/bench"));
        Path sql = Files.createDirectories(directory.resolve("src/main/resources/db/migration"));
        Files.writeString(directory.resolve("pom.xml"), pom(pluginVersion));
        for (int i = 1; i <= size; i++) {
            Files.writeString(java.resolve("Entity" + i + ".java"), entity(i));
        }
        for (int i = 1; i <= migrations; i++) {
            writeMigration(sql, i);
        }
    }

    private void writeMigration(Path sql, int number) throws IOException {
        StringBuilder text = new StringBuilder();
        int last = number == migrations ? Math.max(size, number) : number;
        for (int i = number; i <= last; i++) {
            text.append(i <= size ? migration(i) : "create index passing on entity_1 (active);\ndrop index passing;\n");
        }
        Files.writeString(sql.resolve("V" + number + "__create_entity_" + number + ".sql"), text);
    }

    /** One entity has another method, which no schema depends on. */
    void changeEntity(Path directory) throws IOException {
        Path entity = directory.resolve("src/main/java/bench/Entity1.java");
        String source = Files.readString(entity);
        int end = source.lastIndexOf('}');
        Files.writeString(entity, source.substring(0, end) + "\n    void touch() {}\n}\n");
    }

    /** There is one more migration. */
    void addMigration(Path directory) throws IOException {
        writeMigration(directory.resolve("src/main/resources/db/migration"), Math.max(size, migrations) + 1);
    }

    private static String entity(int i) {
        String parent = i == 1
                ? ""
                : "    @ManyToOne(optional = false)\n    @JoinColumn(name = \"parent_id\")\n    Entity" + (i - 1)
                        + " parent;\n";
        return """
                package bench;

                import jakarta.persistence.*;
                import java.math.BigDecimal;
                import java.time.Instant;

                @Entity
                @Table(name = "entity_%1$d", indexes = @Index(name = "ix_%1$d", columnList = "title, created"))
                public class Entity%1$d {
                    enum State { NEW, OPEN, DONE }

                    @Id
                    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "s%1$d")
                    @SequenceGenerator(name = "s%1$d", sequenceName = "entity_%1$d_seq", allocationSize = 50)
                    Long id;

                    @Version
                    int version;

                    @Column(nullable = false, length = 200)
                    String title;

                    @Column(nullable = false, unique = true, length = 40)
                    String code;

                    @Column(precision = 12, scale = 2)
                    BigDecimal amount;

                    @Enumerated(EnumType.STRING)
                    @Column(nullable = false, length = 20)
                    State state;

                    Instant created;

                    boolean active;

                %2$s}
                """.formatted(i, parent);
    }

    private static String migration(int i) {
        String parent = i == 1 ? "" : ",\n  parent_id bigint not null references entity_%d (id)".formatted(i - 1);
        return """
                create sequence entity_%1$d_seq increment by 50;

                create table entity_%1$d (
                  id      bigint primary key,
                  version integer not null,
                  title   varchar(200) not null,
                  code    varchar(40) not null,
                  amount  numeric(12, 2),
                  state   varchar(20) not null check (state in ('NEW', 'OPEN', 'DONE')),
                  created timestamp with time zone,
                  active  boolean not null,
                  constraint uq_entity_%1$d_code unique (code)%2$s
                );

                create index ix_entity_%1$d_title on entity_%1$d (title, created);
                """.formatted(i, parent);
    }

    private String pom(String pluginVersion) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>bench</groupId>
                  <artifactId>bench-%d</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencies>
                    <dependency>
                      <groupId>org.hibernate.orm</groupId>
                      <artifactId>hibernate-core</artifactId>
                      <version>7.4.6.Final</version>
                    </dependency>
                    <dependency>
                      <groupId>org.flywaydb</groupId>
                      <artifactId>flyway-database-postgresql</artifactId>
                      <version>13.12.0</version>
                    </dependency>
                  </dependencies>
                  <build>
                    <plugins>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-compiler-plugin</artifactId>
                        <version>3.16.0</version>
                      </plugin>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-resources-plugin</artifactId>
                        <version>3.5.0</version>
                      </plugin>
                      <plugin>
                        <groupId>io.github.migrationdrift</groupId>
                        <artifactId>migration-drift-maven-plugin</artifactId>
                        <version>%s</version>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(size, pluginVersion);
    }
}
