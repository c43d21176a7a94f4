package shapes.javaobjects;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.net.URL;
import java.util.Currency;
import java.util.Locale;
import java.util.TimeZone;

@Entity
class Profile {
    @Id
    Long id;

    Currency currency;

    Locale locale;

    TimeZone timeZone;

    URL homepage;

    Class<?> type;

    java.util.ArrayList<String> serialized;
}
