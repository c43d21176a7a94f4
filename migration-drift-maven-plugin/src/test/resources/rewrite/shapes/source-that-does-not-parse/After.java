package com.acme;

public class Book {
    private String title
