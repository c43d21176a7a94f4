package com.example.bookshop.catalogue;

import com.example.bookshop.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

@Entity
@Table(name = "audiobook")
public class Audiobook extends Product {
    @Column(length = 120, nullable = false)
    private String narrator;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "book_id")
    private Book recordingOf;

    @ElementCollection
    @CollectionTable(
            name = "audiobook_chapter",
            joinColumns = @JoinColumn(name = "audiobook_id"),
            indexes = @Index(name = "ix_audiobook_chapter_audiobook", columnList = "audiobook_id"))
    @OrderColumn(name = "position", nullable = false)
    private List<Chapter> chapters = new ArrayList<>();

    protected Audiobook() {}

    public Audiobook(String title, Money price, String narrator, Book recordingOf) {
        super(title, price);
        this.narrator = narrator;
        this.recordingOf = recordingOf;
    }

    public String narrator() {
        return narrator;
    }

    public Book recordingOf() {
        return recordingOf;
    }

    public List<Chapter> chapters() {
        return chapters;
    }
}
