package com.example.bookshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.bookshop.catalogue.Audiobook;
import com.example.bookshop.catalogue.Author;
import com.example.bookshop.catalogue.Book;
import com.example.bookshop.catalogue.BookFormat;
import com.example.bookshop.catalogue.Category;
import com.example.bookshop.catalogue.Chapter;
import com.example.bookshop.catalogue.Publisher;
import com.example.bookshop.customers.Customer;
import com.example.bookshop.customers.CustomerTier;
import com.example.bookshop.customers.Preferences;
import com.example.bookshop.customers.Rating;
import com.example.bookshop.customers.Review;
import com.example.bookshop.orders.BookSales;
import com.example.bookshop.orders.CardPayment;
import com.example.bookshop.orders.InvoicePayment;
import com.example.bookshop.orders.OrderStatus;
import com.example.bookshop.orders.PurchaseOrder;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shop on the schema that the migrations build. */
class BookshopTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static TestDatabase database;
    private static EntityManagerFactory entityManagers;
    private static Bookshop bookshop;

    @BeforeAll
    static void openShop() {
        database = TestDatabase.start();
        entityManagers = BookshopApplication.open(database.url(), TestDatabase.USER, TestDatabase.PASSWORD);
        bookshop = new Bookshop(entityManagers, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @AfterAll
    static void closeShop() {
        if (entityManagers != null) {
            entityManagers.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    void findsAListedBookWithItsAuthors() {
        Author author = new Author("Mary Ann", "Evans", "George Eliot");
        bookshop.list(book("Middlemarch", "9780141439549").writtenBy(author), 3, "A-01");

        Book found = bookshop.findBook("9780141439549").orElseThrow();

        assertThat(found.title()).isEqualTo("Middlemarch");
        assertThat(found.price()).isEqualTo(Money.euros("12.50"));
        assertThat(found.authors())
                .singleElement()
                .satisfies(a -> assertThat(a.penNames()).containsExactly("George Eliot"));
        assertThat(bookshop.copiesInStock(found)).isEqualTo(3);
    }

    @Test
    void sellsABookAndTakesItBack() {
        Book book = bookshop.list(book("Emma", "9780141439587"), 5, "A-02");
        bookshop.register(customer("Harriet", "harriet@example.com"));

        UUID reference = bookshop.order("harriet@example.com", Map.of("9780141439587", 2), "4242");

        assertThat(bookshop.copiesInStock(book)).isEqualTo(3);
        assertThat(salesOf("Emma"))
                .singleElement()
                .satisfies(sales -> assertThat(sales.copiesSold()).isEqualTo(2))
                .satisfies(sales -> assertThat(sales.lastSoldAt()).isEqualTo(NOON));

        bookshop.takeBack(reference);

        assertThat(bookshop.copiesInStock(book)).isEqualTo(5);
        assertThat(salesOf("Emma")).isEmpty();
        entityManagers.runInTransaction(entityManager -> {
            PurchaseOrder order = entityManager
                    .createQuery("from PurchaseOrder where reference = ?1", PurchaseOrder.class)
                    .setParameter(1, reference)
                    .getSingleResult();
            assertThat(order.status()).isEqualTo(OrderStatus.RETURNED);
            assertThat(order.total()).isEqualTo(Money.euros("25.00"));
            assertThat(order.payments())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            CardPayment.class,
                            payment -> assertThat(payment.lastFour()).isEqualTo("4242"));
        });
    }

    @Test
    void doesNotSellMoreThanThereIs() {
        bookshop.list(book("Persuasion", "9780141439686"), 1, "A-03");
        bookshop.register(customer("Anne", "anne@example.com"));

        assertThatThrownBy(() -> bookshop.order("anne@example.com", Map.of("9780141439686", 2), "4242"))
                .hasMessage("only 1 of Persuasion in stock");
        assertThat(salesOf("Persuasion")).isEmpty();
    }

    @Test
    void acceptsAnInvoiceNextToACard() {
        Customer customer = bookshop.register(customer("Edmund", "edmund@example.com"));
        PurchaseOrder order = new PurchaseOrder(customer, NOON);
        order.pay(new InvoicePayment(order, new BigDecimal("40.00"), TODAY.plusDays(30)));
        entityManagers.runInTransaction(entityManager -> entityManager.persist(order));

        entityManagers.runInTransaction(entityManager -> assertThat(
                        entityManager.find(PurchaseOrder.class, order.id()).payments())
                .singleElement()
                .isInstanceOfSatisfying(
                        InvoicePayment.class,
                        payment -> assertThat(payment.dueOn()).isEqualTo(TODAY.plusDays(30))));
    }

    @Test
    void keepsWhatACustomerPrefers() {
        Customer customer = customer("Jane", "jane@example.com");
        customer.prefer(new Preferences(List.of("crime", "poetry"), true));
        bookshop.register(customer);

        Customer found =
                entityManagers.callInTransaction(entityManager -> entityManager.find(Customer.class, customer.id()));

        assertThat(found.preferences()).isEqualTo(new Preferences(List.of("crime", "poetry"), true));
        assertThat(found.tier()).isEqualTo(CustomerTier.STANDARD);
        assertThat(found.address().city()).isEqualTo("Bath");
    }

    @Test
    void keepsChaptersCategoriesKeywordsAndReviews() {
        Book book = book("Cranford", "9780141439884");
        book.keywords().add("village life");
        bookshop.list(book, 1, "B-07");
        Customer reader = bookshop.register(customer("Molly", "molly@example.com"));
        Category fiction = new Category("Fiction", "fiction", null);
        Category classics = new Category("Classics", "fiction-classics", fiction);
        Audiobook audiobook = new Audiobook("Cranford, read aloud", Money.euros("19.90"), "P. Scales", book);
        audiobook.chapters().add(new Chapter("Our Society", 1800));
        audiobook.chapters().add(new Chapter("The Captain", 1500));
        audiobook.shelveUnder(classics);
        Review review = new Review(book, reader, Rating.OUTSTANDING, "Read it twice.", TODAY);
        entityManagers.runInTransaction(entityManager -> {
            entityManager.persist(fiction);
            entityManager.persist(classics);
            entityManager.persist(audiobook);
            entityManager.persist(review);
        });

        entityManagers.runInTransaction(entityManager -> {
            Audiobook found = entityManager.find(Audiobook.class, audiobook.id());
            assertThat(found.chapters()).extracting(Chapter::heading).containsExactly("Our Society", "The Captain");
            assertThat(found.category().parent().children())
                    .extracting(Category::name)
                    .containsExactly("Classics");
            assertThat(found.recordingOf().keywords()).containsExactly("village life");
            assertThat(entityManager.find(Review.class, review.id()).rating()).isEqualTo(Rating.OUTSTANDING);
        });
    }

    private static List<BookSales> salesOf(String title) {
        return bookshop.bestsellers(100).stream()
                .filter(sales -> sales.title().equals(title))
                .toList();
    }

    private static Book book(String title, String isbn) {
        Publisher publisher = new Publisher("Publisher of " + title, null);
        return new Book(title, Money.euros("12.50"), isbn, BookFormat.PAPERBACK, publisher);
    }

    private static Customer customer(String name, String email) {
        return new Customer(name, email, new Address("1 Gay Street", "BA1 2NT", "Bath", "GB"));
    }
}
