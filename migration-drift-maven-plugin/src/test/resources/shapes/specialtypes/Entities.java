package shapes.specialtypes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Host {
    @Id
    Long id;

    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
    Duration uptime;

    @JdbcTypeCode(SqlTypes.INET)
    java.net.InetAddress address;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    Integer port;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    String log;

    @JdbcTypeCode(SqlTypes.CHAR)
    UUID key;
}
