package shapes.legacytimes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;

@Entity
class Event {
    @Id
    Long id;

    @Temporal(TemporalType.DATE)
    java.util.Date day;

    @Temporal(TemporalType.TIME)
    java.util.Date hour;

    @Temporal(TemporalType.TIMESTAMP)
    java.util.Date moment;

    @Temporal(TemporalType.TIMESTAMP)
    java.util.Calendar calendar;

    java.sql.Date sqlDay;

    java.sql.Time sqlHour;

    java.sql.Timestamp sqlMoment;
}
