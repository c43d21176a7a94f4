import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.net.InetAddress;
import java.net.URL;
import java.time.Duration;
import java.time.Month;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Doc {
    @Id
    Long id;

    @JdbcTypeCode(SqlTypes.JSON) Map<String, String> data;
    @JdbcTypeCode(SqlTypes.SQLXML) String markup;
    InetAddress host;
    Duration took;
    Year year;
    @Lob String text;
    @Lob byte[] image;
    @Column(length = 100000) String large;
    @Column(length = 100000) byte[] blob;
    @Enumerated(EnumType.STRING) Month month;
    ZoneOffset zone;
    Currency currency;
    Locale locale;
    URL url;
    Class<?> type;
}
