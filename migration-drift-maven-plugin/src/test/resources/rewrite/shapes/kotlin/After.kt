package com.acme

import jakarta.persistence.Entity
import jakarta.persistence.Id

@Entity
class Book(@Id var id: Long, var title: String)
