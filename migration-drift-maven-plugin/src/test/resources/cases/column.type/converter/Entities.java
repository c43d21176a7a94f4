import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.YearMonth;

@Converter(autoApply = true)
class MonthConverter implements AttributeConverter<YearMonth, Integer> {
    public Integer convertToDatabaseColumn(YearMonth month) {
        return month == null ? null : month.getYear() * 100 + month.getMonthValue();
    }

    public YearMonth convertToEntityAttribute(Integer number) {
        return number == null ? null : YearMonth.of(number / 100, number % 100);
    }
}

@Entity
class Bill {
    @Id
    Long id;

    YearMonth month;
}
