import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Instant;
import java.util.EnumSet;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.ValueGenerationType;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.generator.OnExecutionGenerator;

@Entity
class Book {
    @Id
    Long id;

    @CurrentTimestamp
    Instant created;

    @Shout
    String code;

    @Generated(sql = "'x'")
    String mark;

    @Numbered
    Integer number;

    @Generated
    Integer edition;

    @Embedded
    Trace trace = new Trace();
}

@Embeddable
class Trace {
    @Shout
    String by;
}

@Retention(RetentionPolicy.RUNTIME)
@ValueGenerationType(generatedBy = Shouting.class)
@interface Shout {}

class Shouting implements BeforeExecutionGenerator {
    @Override
    public Object generate(
            SharedSessionContractImplementor session, Object owner, Object currentValue, EventType eventType) {
        return "HO";
    }

    @Override
    public EnumSet<EventType> getEventTypes() {
        return EnumSet.of(EventType.INSERT);
    }
}

@Retention(RetentionPolicy.RUNTIME)
@ValueGenerationType(generatedBy = ByTheTable.class)
@interface Numbered {}

class ByTheTable implements OnExecutionGenerator {
    @Override
    public EnumSet<EventType> getEventTypes() {
        return EnumSet.of(EventType.INSERT);
    }

    @Override
    public boolean referenceColumnsInSql(Dialect dialect) {
        return false;
    }

    @Override
    public boolean writePropertyValue() {
        return false;
    }

    @Override
    public String[] getReferencedColumnValues(Dialect dialect) {
        return new String[0];
    }
}
