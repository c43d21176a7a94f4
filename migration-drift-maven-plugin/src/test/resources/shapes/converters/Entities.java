package shapes.converters;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Account {
    @Id
    Long id;

    @Convert(converter = AmountConverter.class)
    Amount balance;

    Amount ceiling;

    @Convert(converter = FlagConverter.class)
    Boolean closed;
}

class Amount {
    final long cents;

    Amount(long cents) {
        this.cents = cents;
    }
}

@Converter(autoApply = true)
class AmountConverter implements AttributeConverter<Amount, Long> {
    @Override
    public Long convertToDatabaseColumn(Amount amount) {
        return amount == null ? null : amount.cents;
    }

    @Override
    public Amount convertToEntityAttribute(Long cents) {
        return cents == null ? null : new Amount(cents);
    }
}

@Converter
class FlagConverter implements AttributeConverter<Boolean, String> {
    @Override
    public String convertToDatabaseColumn(Boolean flag) {
        return flag == null ? null : flag ? "on" : "off";
    }

    @Override
    public Boolean convertToEntityAttribute(String flag) {
        return flag == null ? null : flag.equals("on");
    }
}
