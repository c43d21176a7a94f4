package shapes.anyassociations;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;

@Entity
class Remark {
    @Id
    Long id;

    @Any
    @AnyKeyJavaClass(Long.class)
    @AnyDiscriminator(DiscriminatorType.STRING)
    @AnyDiscriminatorValue(discriminator = "cow", entity = Cow.class)
    @AnyDiscriminatorValue(discriminator = "hen", entity = Hen.class)
    @Column(name = "subject_type")
    @JoinColumn(name = "subject_id")
    Object subject;
}

@Entity
class Cow {
    @Id
    Long id;
}

@Entity
class Hen {
    @Id
    Long id;
}
