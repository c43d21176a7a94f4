import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Invoice {
    @Id
    Long id;

    @Convert(converter = StatusConverter.class)
    @Column(length = 1)
    Status status;
}

enum Status {
    DRAFT,
    SENT,
    PAID
}

class StatusConverter implements AttributeConverter<Status, String> {
    @Override
    public String convertToDatabaseColumn(Status status) {
        return status == null ? null : status.name().substring(0, 1);
    }

    @Override
    public Status convertToEntityAttribute(String code) {
        for (Status status : Status.values()) {
            if (status.name().substring(0, 1).equals(code)) {
                return status;
            }
        }
        return null;
    }
}
