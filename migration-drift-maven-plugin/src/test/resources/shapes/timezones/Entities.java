package shapes.timezones;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;

@Entity
class Meeting {
    @Id
    Long id;

    @TimeZoneStorage(TimeZoneStorageType.NATIVE)
    OffsetDateTime starts;

    @TimeZoneStorage(TimeZoneStorageType.COLUMN)
    ZonedDateTime ends;

    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
    OffsetDateTime reminder;
}
